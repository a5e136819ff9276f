import { detect } from '../../engine/detect.ts';
import { tellBackground } from '../../messages/tell-background.ts';
import type { Session } from '../../session/session.ts';
import type { SiteLevel } from '../../settings/levels.ts';
import { nextIdle } from './moments.ts';

/** Looks whether the page is an article, tells the background, and does what the site's setting asks for. */
export async function lookAtPage(session: Session, level: SiteLevel): Promise<void> {
  if (!session.isAlive()) return session.end();
  if (level === 'nothing') return;
  const detection = detect(document);
  session.detection = detection;
  const { page } = session;
  await tellBackground({ type: 'tab:show', isArticle: detection.isArticle, pieces: 0 });
  if (!detection.isArticle) return;

  // What only fills the badge can wait; what the reader asked for cannot.
  if (level === 'detect') await nextIdle();
  await tellBackground({ type: 'tab:bring', tool: 'cleaner' });
  if (page.aborted) return;
  if (level === 'detect' || level === 'reader' || session.isChosen) {
    await session.answers['page:state']?.({ type: 'page:state' });
  }
  if (page.aborted || session.isChosen) return;

  if (level === 'tidy' || level === 'focus') {
    await session.answers['page:clean']?.({ type: 'page:clean', level, by: 'setting' });
  }
  if (level === 'reader') {
    await tellBackground({ type: 'tab:bring', tool: 'reader' });
    if (!page.aborted) await session.answers['page:reader']?.({ type: 'page:reader', isOpen: true });
  }
}
