/**
 * Writes apps/web/public/icons.svg (one <symbol> per icon) and libs/ui/src/icon-names.ts (their names as a type).
 * Run it after changing the list: node tools/make-icons.mjs. The drawings are Material Symbols Outlined, weight 400 (Apache 2.0).
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const outlined = `
  add admin_panel_settings autorenew calculate calendar_month call call_split check check_circle chevron_right close
  cloud_done cloud_off contrast dark_mode delete devices edit error event_busy gavel group help
  history info language light_mode link_off lock lock_person logout mail person person_add pin_drop
  radio_button_unchecked refresh rule search spellcheck swap_horiz translate update visibility visibility_off bedtime
  wb_sunny tag chat do_not_disturb_on today family_restroom groups balance sticky_note_2 description location_on badge
  directions_bus bed print bar_chart public apartment policy block verified event_repeat format_list_bulleted timeline
  person_search receipt_long draw arrow_back arrow_forward keyboard_arrow_down key person_off restart_alt content_copy
  menu_book door_front
`
  .trim()
  .split(/\s+/);
/** Filled only where the reader is now, and on print. */
const filled = ['group', 'person_add', 'admin_panel_settings', 'today', 'directions_bus', 'bar_chart'];

const source = dirname(createRequire(import.meta.url).resolve('@material-symbols/svg-400/package.json'));
const symbols = [...outlined.map((name) => [name, name]), ...filled.map((name) => [`${name}-fill`, `${name}-fill`])]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([id, file]) => {
    const svg = readFileSync(join(source, 'outlined', `${file}.svg`), 'utf8');
    const drawing = /<svg[^>]*>(.*)<\/svg>/s.exec(svg)?.[1] ?? '';
    return { id, symbol: `<symbol id="${id}" viewBox="0 -960 960 960">${drawing}</symbol>` };
  });

const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.map(({ symbol }) => symbol).join('\n')}\n</svg>\n`;
const version = createHash('sha256').update(sprite).digest('hex').slice(0, 10);
writeFileSync('apps/web/public/icons.svg', sprite);
writeFileSync(
  'libs/ui/src/icon-names.ts',
  `// Made by tools/make-icons.mjs.\nexport const iconNames = [\n${symbols.map(({ id }) => `  '${id}',`).join('\n')}\n] as const;\nexport type IconName = (typeof iconNames)[number];\n\n/** Changes with the sprite, so that a kept copy is never an old one. */\nexport const iconVersion = '${version}';\n`,
);
console.log(`${symbols.length} icons, ${Math.round(sprite.length / 1024)} kB`);
