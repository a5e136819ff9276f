import { describe, expect, it } from 'vitest';
import { resizeWindow } from '../../../drive/chromium/change-screen.ts';
import { until } from '../../../drive/until.ts';
import { stageReader } from './stage-reader.ts';

describe('reading in the reader view', () => {
  const stage = stageReader();

  it('shows what is known of the article, in the reader’s own way', async () => {
    const facts = await stage.reader.evaluate(function () {
      return this.querySelector('article > header')?.textContent ?? '';
    });
    for (const fact of ['Harrow Quarterly', 'Both were right.', 'Maud Ferris', 'May 11, 2031', 'minutes']) {
      expect(facts).toContain(fact);
    }
    // The page says author and date once more where its text begins.
    expect(await stage.text()).toMatch(/^\s*The first time anybody measured/);
  });

  it('sets Japanese as Japanese is set, below the picture that leads the story', async () => {
    await stage.open('long--japanese');
    const page = await stage.reader.until('the picture is there', function () {
      const picture = this.querySelector<HTMLImageElement>('.lead img');
      const { lineBreak, wordBreak } = getComputedStyle(this.querySelector('.content p') as Element);
      const { width, height } = picture?.getBoundingClientRect() ?? new DOMRect();
      const shape = Math.round((100 * width) / height);
      return picture?.naturalWidth && { lang: this.querySelector('article')?.lang, lineBreak, wordBreak, shape };
    });
    // Room as wide as the text is kept for a picture of which nobody knows the size.
    expect(page).toEqual({ lang: 'ja', lineBreak: 'strict', wordBreak: 'normal', shape: 178 });
  });

  it('runs from right to left where the article does, and says where a page holds only part of it', async () => {
    await stage.open('news--rtl-arabic');
    const edges = await stage.reader.evaluate(function () {
      const { direction, textAlign } = getComputedStyle(this.querySelector('.content p') as Element);
      return { direction, textAlign };
    });
    expect(edges).toEqual({ direction: 'rtl', textAlign: 'start' });
    await stage.open('news--stub');
    await stage.reader.until('it says so', function () {
      return this.querySelector('.stub')?.textContent === 'This page shows only part of the article.';
    });
  });

  it('tells how far one is, and leads to the sections', async () => {
    await stage.press('o');
    await stage.reader.click('button', 'Both of them were right');
    await until('it is there', () => stage.isInSight('The rule behind this'));
    await stage.press('o');
    await stage.reader.until('the outline marks it', function () {
      return this.querySelector('[aria-current]')?.textContent === 'Both of them were right';
    });
    await stage.press('Escape');
    const progress = await stage.reader.evaluate(function () {
      return this.querySelector<HTMLProgressElement>('.progress')?.value ?? 0;
    });
    expect(progress).toBeGreaterThan(0.4);
    expect(progress).toBeLessThan(1);
    await stage.press('p');
    await until('the section before is there', () => stage.isInSight('Ines Calder walked'));
  });

  it('opens a note where it is referred to, and follows links without leaving', async () => {
    const address = stage.browser.page.url();
    const noteOf = () =>
      stage.reader.evaluate(function () {
        return this.querySelector('.note')?.textContent ?? null;
      });
    await stage.reader.click('link', '1');
    expect(await noteOf()).toContain('downstream face of the bridge');
    await stage.reader.click('link', '1');
    expect(await noteOf()).toBeNull();
    expect(stage.browser.page.url()).toBe(address);
  });

  it('opens pictures large, leaves the words of broken ones, and lets what is wide scroll', async () => {
    await stage.reader.until('the broken one says so', function () {
      return this.querySelector('.broken')?.textContent?.includes('A walker with an aerial');
    });
    await stage.reader.click('button', 'Enlarge picture: A stone bridge with three arches over a brown river');
    await stage.reader.sees('dialog', 'Picture');
    expect(
      await stage.reader.evaluate(function () {
        return this.querySelector('.large-picture p')?.textContent;
      }),
    ).toContain('where both surveys begin');
    await stage.press('Escape');
    expect(await stage.reader.has('dialog', 'Picture')).toBe(false);
    await stage.reader.until('the focus is back', function () {
      return this.activeElement?.ariaLabel?.includes('A stone bridge');
    });

    await resizeWindow(stage.browser.page, { width: 400, height: 800 });
    const wide = await stage.reader.evaluate(function () {
      const frames = [...this.querySelectorAll('.wide:has(> :is(table, pre))')];
      return frames.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    });
    expect(wide).toEqual([true, true]);
    await resizeWindow(stage.browser.page, { width: 1280, height: 900 });
  });

  it('turns from picture to picture by the arrow keys', async () => {
    await stage.open('long--gallery');
    await stage.reader.click('button', 'Enlarge picture: The old bridge, out of the water to its knees');
    const caption = () =>
      stage.reader.evaluate(function () {
        return this.querySelector('.large-picture p')?.textContent;
      });
    expect(await caption()).toContain('nobody took along');
    await stage.press('ArrowRight');
    expect(await caption()).toContain('churchyard');
    await stage.press('ArrowLeft');
    await stage.press('ArrowLeft');
    expect(await caption()).toContain('nobody took along');
    await stage.press('Escape');
  });

  it('moves by lines under the ruler', async () => {
    await stage.press('r');
    await stage.press('ArrowDown');
    await stage.press('ArrowDown');
    await stage.press('ArrowDown');
    await stage.press('ArrowDown');
    await stage.press('ArrowDown');
    expect(Math.abs((await stage.scrolled()) - 5 * 19 * 1.6)).toBeLessThan(1);
    await stage.press('ArrowUp');
    expect(Math.abs((await stage.scrolled()) - 4 * 19 * 1.6)).toBeLessThan(1);
    await stage.press('r');
  });

  it('lists its keys', async () => {
    await stage.press('?');
    const sheet = await stage.reader.evaluate(function () {
      return this.querySelector('.keys')?.textContent ?? '';
    });
    for (const words of ['Line focus', 'Next theme', 'Summary', 'Esc']) expect(sheet).toContain(words);
    await stage.press('Escape');
    expect(await stage.reader.isOpen()).toBe(true);
  });
});
