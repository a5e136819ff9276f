import { expect, test } from 'vitest';
import { fileName } from './save-file.ts';

test.each([
  ['The river: measured twice?', 'The river measured twice.md'],
  ['  ..\\etc/passwd\n', 'etc passwd.md'],
  ['島の時計屋、最後の冬', '島の時計屋、最後の冬.md'],
  ['???', 'article.md'],
  ['a'.repeat(300), `${'a'.repeat(80)}.md`],
])('a title like %j is a file name that every system takes', (title, name) => {
  expect(fileName(title, 'md')).toBe(name);
});
