import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { changeMedia } from '../../../drive/chromium/change-screen.ts';
import { countPrintedPages } from '../../../drive/count-printed-pages.ts';
import { until } from '../../../drive/until.ts';
import { stageReader } from './stage-reader.ts';

describe('an article in the reader view, taken along', () => {
  const stage = stageReader();

  it('is taken along as text, Markdown, rich text and files', async () => {
    const { page } = stage.browser;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copy = async (name: string, type: string) => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await stage.press('e');
      await stage.reader.click('button', name);
      return until('it is copied', () =>
        page
          .evaluate(async (wanted) => {
            const [item] = await navigator.clipboard.read();
            return item?.types.includes(wanted) && (await (await item.getType(wanted)).text());
          }, type)
          .then((text) => text || null),
      );
    };
    const text = await copy('Copy as text', 'text/plain');
    expect(text).toMatch(/^The river that was measured twice\n/);
    const rich = await copy('Copy with formatting', 'text/html');
    expect(rich).toContain('<h2');
    const markdown = await copy('Copy as Markdown', 'text/plain');
    for (const line of [
      'source: "http://127.0.0.1',
      'author: "Maud Ferris"',
      'date: "2031-05-11T07:00:00Z"',
      '## A chain, two boys and a mule',
      '| 20.1 m | 28,403 m |',
      'how that can be.[^1]',
      '\n[^1]: Both surveys begin at the downstream face',
      '```\ndef length',
    ]) {
      expect(markdown).toContain(line);
    }

    const save = async (name: string) => {
      await stage.press('e');
      const [download] = await Promise.all([page.waitForEvent('download'), stage.reader.click('button', name)]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    const saved = await save('Save as Markdown');
    expect(saved).toEqual({ name: 'The river that was measured twice.md', text: markdown });
    const file = await save('Save as one HTML file');
    expect(file.name).toBe('The river that was measured twice.html');
    expect(file.text).toContain('src="data:image/svg+xml');
    expect(file.text).not.toMatch(/<(script|link|img[^>]+src="http)/);
    expect(file.text).toContain('lifted, and laid again');
  });

  it('copies in the old way where there is no new one', async () => {
    const { page } = stage.browser;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('nothing'));
    await stage.browser.pageTarget.evaluateInExtension(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    });
    await stage.press('e');
    await stage.reader.click('button', 'Copy as Markdown');
    await until('it is copied', async () =>
      (await page.evaluate(() => navigator.clipboard.readText())).includes('# The river that was measured twice'),
    );
  });

  it('says so where the browser refuses to copy', async () => {
    await stage.browser.pageTarget.evaluateInExtension(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
    });
    await stage.press('e');
    await stage.reader.click('button', 'Copy as text');
    await stage.reader.until('it says so', function () {
      return this.querySelector('.told')?.textContent?.includes('did not allow copying');
    });
  });

  it('prints the article alone, over as many pages as it takes', async () => {
    // Light ink on white paper would be none.
    for (const _ of ['sepia', 'grey', 'dark']) await stage.press('t');
    const { data } = await stage.browser.pageTarget.send<{ data: string }>('Page.printToPDF', {
      paperWidth: 5,
      paperHeight: 7,
    });
    expect(countPrintedPages(Buffer.from(data, 'base64'))).toBeGreaterThan(3);
    await changeMedia(stage.browser.page, { media: 'print' });
    const printed = await stage.reader.evaluate(function () {
      const isShown = (selector: string) => this.querySelector(selector)?.checkVisibility() ?? false;
      const dialog = this.querySelector('dialog') as HTMLElement;
      return {
        ink: getComputedStyle(this.querySelector('.content p') as Element).color,
        paper: getComputedStyle(dialog, '::backdrop').backgroundColor,
        page: document.body.checkVisibility(),
        controls: isShown('.toolbar') || isShown('.summarize'),
        isWhole: dialog.clientHeight >= (this.querySelector('.page')?.clientHeight ?? Infinity),
      };
    });
    await changeMedia(stage.browser.page, { media: null });
    await stage.press('a');
    await stage.reader.click('button', 'Reset: Theme');
    expect(printed).toEqual({
      ink: 'rgb(0, 0, 0)',
      paper: 'rgba(0, 0, 0, 0)',
      page: false,
      controls: false,
      isWhole: true,
    });
  });
});
