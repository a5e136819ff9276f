import { describe, expect, it } from 'vitest';
import { until } from '../../../drive/until.ts';
import { stageReader } from './stage-reader.ts';

describe('what the reader view left out', () => {
  const stage = stageReader();

  it('tells what was left out, and brings it back and out again', async () => {
    const offer = 'One long read a week in your inbox';
    expect(await stage.text()).not.toContain(offer);
    await stage.reader.until('it tells of the newsletter', function () {
      return this.querySelector('.left-out summary')?.textContent?.includes('newsletter box');
    });
    await stage.reader.evaluate(function () {
      this.querySelector<HTMLElement>('.left-out summary')?.click();
    });
    const toggle = (name: string) =>
      stage.reader.evaluate(function (wanted) {
        const pieces = [...this.querySelectorAll('.left-out li')];
        const piece = pieces.find(({ textContent }) => textContent?.includes('free newsletter'));
        const button = piece?.querySelector('button');
        if (button?.textContent !== wanted) throw new Error(`It says ${button?.textContent}`);
        button.click();
      }, name);
    await toggle('Bring back');
    await until('it is in the article', async () => (await stage.text()).includes(offer));
    await toggle('Leave out');
    await until('it is out again', async () => !(await stage.text()).includes(offer));
  });

  it('brings back what tidying hid', async () => {
    await stage.press('Escape');
    const popup = await stage.browser.clickToolbarIcon();
    await popup.says(/hidden/);
    await popup.openReader();
    await stage.reader.until('it tells of the newsletter', function () {
      return this.querySelector('.left-out summary')?.textContent?.includes('newsletter box');
    });
    const before = await stage.text();
    await stage.reader.evaluate(function () {
      this.querySelector<HTMLElement>('.left-out summary')?.click();
      this.querySelector<HTMLElement>('.left-out li button')?.click();
    });
    await stage.reader.until(
      'more is there',
      function (length) {
        return (this.querySelector('.content')?.textContent?.length ?? 0) > length;
      },
      before.length,
    );
  });

  it('tries another reading of the page, and keeps to it on this site', async () => {
    const first = await stage.text();
    await stage.reader.click('button', 'Try the next best guess');
    const other = await until('another text is there', async () => {
      const text = await stage.text();
      return text !== first && text;
    });
    const isKept = async () => Object.keys(await stage.browser.readStorage()).includes('reader:127.0.0.1');
    await until('it is kept', isKept);
    await stage.press('Escape');
    await stage.reader.isClosed();
    await stage.open('long--river-survey');
    await until('the other text is there', async () => (await stage.text()) === other);
    // Round to the first again, which is then forgotten.
    await until('the first is there', async () => {
      if ((await stage.text()) === first) return true;
      await stage.reader.click('button', 'Try the next best guess');
      return false;
    });
    await stage.press('Escape');
    await until('nothing is kept of it', async () => !(await isKept()));
  });
});
