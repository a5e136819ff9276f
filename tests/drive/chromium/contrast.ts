import type { Reader } from './reader.ts';

/**
 * Texts of the reader view whose contrast is less than WCAG 2.2, 1.4.3 asks for (AA), with their ratio. Backgrounds there
 * are flat: the nearest one that is not clear is the one that counts.
 */
export function findFaintTexts(reader: Reader): Promise<string[]> {
  return reader.evaluate(function () {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no canvas to ask for colours');
    const parse = (colour: string) => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return { rgb: [r, g, b], alpha };
    };
    const luminance = (rgb: number[]) => {
      const [r = 0, g = 0, b = 0] = rgb.map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const backgroundOf = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { rgb, alpha } = parse(getComputedStyle(at).backgroundColor);
        if (alpha > 200) return rgb;
      }
      return [255, 255, 255];
    };
    const faint: string[] = [];
    for (const element of this.querySelectorAll('dialog *')) {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasText || !element.checkVisibility()) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      if (size === 0) continue;
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const [light = 0, dark = 0] = [luminance(parse(color).rgb), luminance(backgroundOf(element))].sort(
        (a, b) => b - a,
      );
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < (isLarge ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} ${element.outerHTML.slice(0, 90)}`);
    }
    return faint;
  });
}
