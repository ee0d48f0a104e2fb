import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { CaseFile } from '@resguardo/contract/case-file';
import { representationOn } from '@resguardo/domain/representation-rules';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import type { SheetName } from './open-file';
import { RevealNumber } from '../clients/reveal-number';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';
import { SessionStore } from '../platform/session/session-store';
import { StayWords } from '../whereabouts/stay-words';

interface Place {
  label: string;
  value: string;
  state: 'known' | 'unknown' | 'notAsked';
}

/** Who this is, and the three places as three facts: where the person entered, was returned, and is heard. */
@Component({
  selector: 'app-identity-strip',
  imports: [Icon, RevealNumber, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './identity-strip.html',
  styleUrl: './identity-strip.scss',
})
export class IdentityStrip {
  readonly file = input.required<CaseFile>();
  readonly edit = output<SheetName>();
  /** On a phone the places wait behind a line: what one came for is to be seen at once. */
  protected readonly unfolded = signal(false);
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  private readonly reference = inject(ReferenceClient);

  protected readonly facts = computed(() => {
    const { birth, nationality } = this.file().client;
    return [this.words.age(birth), this.reference.country(nationality)].filter((part) => part !== '').join(' · ');
  });

  protected readonly languages = computed(() => {
    const [best, ...others] = this.file().client.languages;
    if (!best) return null;
    const spanish = others.find(({ iso6393 }) => iso6393 === 'spa');
    const rest = [
      spanish?.level ? this.i18n.t(`spanish.${spanish.level}`) : '',
      best.iso6393 !== 'spa' && best.iso6393 !== 'eng' && spanish?.level !== 'well'
        ? this.i18n.t('person.interpreter')
        : '',
    ];
    return { best: this.reference.languageName(best.iso6393), rest: rest.filter((part) => part !== '').join(' · ') };
  });

  protected readonly stays = inject(StayWords);
  protected readonly stay = computed(() => this.stays.current(this.file().whereabouts));

  /** Is there counsel of record today? Said only to those who may know. */
  protected readonly counsel = computed(() => {
    if (!this.session.can('representation:read')) return null;
    const { ofRecord } = representationOn(this.words.today(), this.file().representations);
    return ofRecord.length > 0
      ? ({ status: 'confirmed', icon: 'balance', words: 'represents.ofRecord' } as const)
      : ({ status: 'plain', icon: 'person_off', words: 'represents.noneOfRecord' } as const);
  });

  protected readonly places = computed<Place[]>(() => {
    const { entryPlace, returnPort, courtCode, enrolledOn, programPhase } = this.file().case;
    const port = this.reference.port(returnPort);
    const court = this.reference.court(courtCode);
    // Nogales lies across from Nogales; then the states tell them apart.
    const [here, there] =
      port?.name === port?.mexicanCity ? [`, ${port?.state ?? ''}`, `, ${port?.mexicanState ?? ''}`] : ['', ''];
    const across = port?.mexicanCity ? ` → ${port.mexicanCity}${there}` : '';
    const portWords = port ? port.name + here + across : returnPort;
    const phase = this.i18n.t(`phase.${programPhase}`);
    return [
      this.place('field.case.entryPlace', entryPlace),
      this.place('file.returnedAt', portWords),
      this.place('file.heardAt', court ? `${court.city} (${court.code})` : courtCode),
      {
        label: this.i18n.t('file.program'),
        value:
          enrolledOn === null
            ? phase
            : `${phase} · ${this.i18n.t('file.enrolled', { day: this.words.plainDay(enrolledOn) })}`,
        state: 'known',
      },
    ];
  });

  protected readonly disagrees = computed(() =>
    this.file().hearings.some(({ disagreement, outcome }) => disagreement.length > 0 && outcome === null),
  );

  protected readonly stageKey = computed(() => `stage.${this.file().case.stage}` as const);

  private place(label: 'field.case.entryPlace' | 'file.returnedAt' | 'file.heardAt', value: string | null): Place {
    return {
      label: this.i18n.t(label),
      value: value ?? '',
      state: value === null ? 'notAsked' : value === 'unknown' ? 'unknown' : 'known',
    };
  }
}
