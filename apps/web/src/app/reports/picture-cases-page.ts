import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { CaseRow } from '@resguardo/contract/cases';
import { figureKeys, placesWithoutPort, severalPorts, type FigureKey } from '@resguardo/domain/indicators';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { MessageKeyPipe } from '../platform/i18n/message-key';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { PagedList } from '../platform/page/paged-list';
import { ReferenceClient } from '../platform/reference/reference-client';
import { PictureClient } from './picture-client';
import { alongTheBorder } from '../platform/reference/along-the-border';
import { PictureWords } from './picture-words';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** From a figure to the cases behind it that the reader may open. Says nothing of how many others there are: that would tell of a wall. */
@Component({
  selector: 'app-picture-cases-page',
  imports: [Control, DayInput, Field, Icon, Loading, MessageKeyPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './picture-cases-page.html',
  styleUrl: './picture-cases-page.scss',
})
export class PictureCasesPage {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly say = inject(PictureWords);
  private readonly client = inject(PictureClient);
  private readonly reference = inject(ReferenceClient);
  private readonly router = inject(Router);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap);

  protected readonly figure = computed<FigureKey>(
    () => figureKeys.find((key) => key === this.address()?.get('figure')) ?? 'openCases',
  );
  protected readonly places = [...alongTheBorder.map(({ port }) => port), severalPorts, ...placesWithoutPort];
  protected readonly port = computed(() => this.places.find((place) => place === this.address()?.get('port')));
  protected readonly from = computed(() => {
    const asked = this.address()?.get('from');
    return asked && day.test(asked) ? asked : null;
  });

  protected readonly cases = new PagedList((cursor) =>
    this.client.cases({ figure: this.figure(), port: this.port(), enrolledFrom: this.from() ?? undefined }, cursor),
  );

  constructor() {
    effect(() => {
      this.figure();
      this.port();
      this.from();
      untracked(() => void this.cases.restart());
    });
  }

  protected choosePort(event: Event): void {
    this.go({ port: (event.target as HTMLSelectElement).value || null });
  }

  /** A day that is still being written asks for nothing. */
  protected chooseFrom(written: string): void {
    if (written === '' || day.test(written)) this.go({ from: written || null });
  }

  protected portName = (row: CaseRow): string =>
    row.returnPort === 'unknown' ? this.i18n.t('status.unknown') : (this.reference.port(row.returnPort)?.name ?? '');

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
