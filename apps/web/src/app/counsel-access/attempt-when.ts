import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { counselPlaces, counselPurposes, type CounselPlace } from '@resguardo/domain/vocabulary-counsel';
import { DayInput } from '@resguardo/ui/day-input';
import { Field } from '@resguardo/ui/field';
import { Select, type OptionGroup } from '@resguardo/ui/select';
import { TimeInput } from '@resguardo/ui/time-input';
import { ZoneWords } from '../hearings/zone-words';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import type { FaultsOf } from '../platform/problems/form-faults';
import { ReferenceClient } from '../platform/reference/reference-client';
import type { AttemptModel } from './attempt-model';
import { AttemptWords } from './attempt-words';

/** Where the clock is the port's own, on the US side. */
const atThePort: readonly CounselPlace[] = ['port', 'ihfRoom', 'cbpCustody'];
/** Where nobody stands anywhere: the clock is that of whoever calls. */
const afar: readonly CounselPlace[] = ['phone', 'whatsapp', 'video'];

/** When it was, where, on which clock, and what for. */
@Component({
  selector: 'app-attempt-when',
  imports: [DayInput, Field, FormField, Select, TimeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <div class="pair">
      <rg-field [label]="i18n.t('field.counselAttempt.on')" [error]="faults().of(fields().on)">
        <rg-day-input needed [formField]="fields().on" />
      </rg-field>
      <rg-field [label]="i18n.t('field.counselAttempt.time')" [error]="faults().of(fields().time)">
        <rg-time-input needed [suffix]="offset()" [formField]="fields().time" />
      </rg-field>
    </div>
    <div class="pair">
      <rg-field [label]="i18n.t('field.counselAttempt.place')" [error]="faults().of(fields().place)">
        <rg-select
          [groups]="places()"
          [blank]="null"
          [formField]="fields().place"
          (valueChange)="useClockOf($event, fields().port().value())"
        />
      </rg-field>
      <rg-field [label]="i18n.t('field.counselAttempt.port')" [error]="faults().of(fields().port)">
        <rg-select
          [groups]="ports()"
          [blank]="i18n.t('visit.noPort')"
          [formField]="fields().port"
          (valueChange)="useClockOf(fields().place().value(), $event)"
        />
      </rg-field>
    </div>
    <rg-field [label]="i18n.t('field.counselAttempt.zone')" [error]="faults().of(fields().zone)">
      <rg-select [groups]="zones()" [formField]="fields().zone" />
    </rg-field>
    <rg-field [label]="i18n.t('field.counselAttempt.purpose')" [error]="faults().of(fields().purpose)">
      <rg-select [groups]="purposes()" [blank]="null" [formField]="fields().purpose" />
    </rg-field>
  `,
  styleUrl: './attempt-fields.scss',
})
export class AttemptWhen {
  readonly fields = input.required<FieldTree<AttemptModel>>();
  readonly faults = input.required<FaultsOf>();
  protected readonly i18n = inject(I18n);
  private readonly reference = inject(ReferenceClient);
  private readonly words = inject(AttemptWords);
  private readonly clocks = inject(Words);
  private readonly zoneWords = inject(ZoneWords);

  protected readonly places = computed(() => this.words.groups('counselPlace', counselPlaces));
  protected readonly purposes = computed(() => this.words.groups('counselPurpose', counselPurposes));
  protected readonly ports = computed(() => [
    { label: '', options: this.reference.lists().ports.map(({ id, name }) => ({ value: id, label: name })) },
  ]);
  /** The ports' clocks and those across the border; and the one that is set, wherever it is. */
  protected readonly zones = computed<OptionGroup<string>[]>(() => {
    const known = [...this.zoneWords.ports(), ...this.zoneWords.cities()].flatMap(({ options }) => options);
    const each = known.filter(({ value }, at) => known.findIndex((other) => other.value === value) === at);
    const set = this.fields().zone().value();
    if (set !== null && !each.some(({ value }) => value === set))
      each.push({ value: set, label: this.zoneWords.name(set) });
    return [{ label: '', options: each }];
  });
  protected readonly offset = computed(() => {
    const zone = this.fields().zone().value();
    return zone === null ? '' : this.clocks.offset(new Date().toISOString(), zone);
  });

  /** A place brings its clock. */
  protected useClockOf(place: CounselPlace | null, port: string | null): void {
    const found = this.reference.port(port);
    const zone =
      place !== null && afar.includes(place)
        ? this.clocks.zone
        : place !== null && atThePort.includes(place)
          ? found?.zone
          : found?.mexicanZone;
    if (zone) this.fields().zone().value.set(zone);
  }
}
