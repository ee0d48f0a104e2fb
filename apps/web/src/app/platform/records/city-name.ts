import { usPlaceOf } from '@resguardo/domain/whereabouts-rules';
import type { I18n } from '../i18n/i18n';

/** A city by its name, which is its id; what is answered in its place in words: another place, the United States. */
export function cityName(i18n: I18n, id: string): string {
  const inUs = usPlaceOf(id);
  if (inUs) return i18n.t(`familyPlace.${inUs}`);
  return id === 'elsewhere' ? i18n.t('city.elsewhere') : id;
}
