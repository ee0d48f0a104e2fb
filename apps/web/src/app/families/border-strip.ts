import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FamilySplitMember, FamilyView } from '@resguardo/contract/family-views';
import { I18n } from '../platform/i18n/i18n';
import { alongTheBorder, portBehind } from '../platform/reference/along-the-border';
import { ReferenceClient } from '../platform/reference/reference-client';
import { FamilyWords } from './family-words';

interface Group {
  readonly names: string;
  readonly count: number;
  readonly where: string;
}

/** Where each member is, along the border from west to east: Mexico below the line, the United States above it. */
@Component({
  selector: 'app-border-strip',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './border-strip.html',
  styleUrl: './border-strip.scss',
})
export class BorderStrip {
  readonly family = input.required<FamilyView>();
  protected readonly i18n = inject(I18n);
  private readonly reference = inject(ReferenceClient);
  private readonly words = inject(FamilyWords);

  /** The ports from west to east, each with those who wait behind it. */
  protected readonly ports = computed(() =>
    alongTheBorder.map(({ port: id }) => ({
      id,
      name: this.reference.shortPort(id),
      groups: this.grouped(this.family().members.filter((member) => this.portOf(member) === id)),
    })),
  );
  protected readonly north = computed(() => this.grouped(this.family().members.filter(isNorth)));
  /** In Mexico away from the border with no port noted, at home, or nobody knows where. */
  protected readonly elsewhere = computed(() =>
    this.grouped(this.family().members.filter((member) => !isNorth(member) && this.portOf(member) === undefined)),
  );

  private portOf({ place, returnPort }: FamilySplitMember): string | undefined {
    if (place?.kind !== 'mexico') return undefined;
    return portBehind({ city: place.city, returnPort }, (port) => this.reference.port(port)?.mexicanCity ?? null);
  }

  /** Together those who are in the same place. */
  private grouped(members: readonly FamilySplitMember[]): Group[] {
    const groups = Map.groupBy(members, (member) => this.words.place(member));
    return [...groups].map(([where, group]) => ({
      names: group.map(this.words.shortName).join(', '),
      count: group.length,
      where: where || this.i18n.t('family.placeNotKnown'),
    }));
  }
}

const isNorth = ({ place }: FamilySplitMember): boolean => place?.kind === 'inUs' || place?.kind === 'inUsCustody';
