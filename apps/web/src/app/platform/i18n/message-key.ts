import { Pipe, type PipeTransform } from '@angular/core';
import type { MessageKey } from './i18n';

/** A key made of a list's name and a word of that list: `hearingKind.` and `master`. The keys test checks that all of them exist. */
@Pipe({ name: 'messageKey' })
export class MessageKeyPipe implements PipeTransform {
  transform(key: string): MessageKey {
    return key as MessageKey;
  }
}
