import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { referenceLists } from '@resguardo/contract/reference';
import { NewCounselAttempt } from '@resguardo/contract/counsel-attempts';
import { NewRepresentation } from '@resguardo/contract/representations';
import { matchReasonKinds } from '@resguardo/domain/match-reasons';
import { sheetStates } from '@resguardo/domain/bridge-morning';
import { waitReasons } from '@resguardo/domain/cannot-wait';
import { accessActs } from '@resguardo/domain/access-acts';
import { lanes } from '@resguardo/domain/lanes';
import { askedBeside, askedFields } from '@resguardo/domain/completeness';
import { readers } from '@resguardo/domain/disclosure';
import { figureKeys, indicators, placesWithoutPort, seriesKeys, severalPorts } from '@resguardo/domain/indicators';
import { counselStandings, splitFacts, splitMismatches } from '@resguardo/domain/family-split';
import * as words from '@resguardo/domain/vocabulary';
import * as kin from '@resguardo/domain/vocabulary-family';
import { gridWords } from '../app/organisations/role-verbs';
import * as counsel from '@resguardo/domain/vocabulary-counsel';
import { recordKinds } from '../app/platform/records/record-kinds';
import enFirst from './en.first.json';
import enRest from './en.json';
import esFirst from './es.first.json';
import esRest from './es.json';

const en = { ...enFirst, ...enRest };
const es = { ...esFirst, ...esRest };

/** Keys that are put together from a list's name and a word of that list. */
const made: Record<string, readonly string[]> = {
  'sex.': words.sexes,
  'languageLevel.': words.languageLevels,
  'spanish.': words.languageLevels,
  'literacy.': words.literacyLevels,
  'setting.': words.whereaboutsSettings,
  'consentPurpose.': words.consentPurposes,
  'consentAbout.': words.consentPurposes,
  'consentAnswer.': words.consentAnswers,
  'consentMode.': words.consentModes,
  'consentCapacity.': words.consentCapacities,
  'consentData.': words.consentDataClasses,
  'guardian.': words.guardianRelations,
  'relation.': words.relationsToHead,
  'register.left.': ['consent', 'place', 'family'],
  'standing.': ['inForce', 'refused', 'withdrawn', 'expired', 'notAsked'],
  'contactKind.': words.contactKinds,
  'owner.': words.contactOwners,
  'stage.': words.caseStages,
  'phase.': words.programPhases,
  'ntaBox.': words.ntaBoxes,
  'ntaDefect.': [...words.ntaDefects, 'none'],
  'hearingKind.': words.hearingKinds,
  'hearingMedium.': words.hearingMediums,
  'hearingState.': words.hearingStates,
  'representationKind.': counsel.representationKinds,
  'practitionerKind.': counsel.practitionerKinds,
  'appearanceForm.': counsel.appearanceForms,
  'counselPlace.': counsel.counselPlaces,
  'counselPurpose.': counsel.counselPurposes,
  'counselAllowed.': counsel.counselAnswers,
  'refusedBy.': counsel.refusingAgencies,
  'interpreterSource.': counsel.interpreterSources,
  'currency.': counsel.costCurrencies,
  'consequence.': counsel.counselConsequences,
  'telling.': counsel.tellingConsents,
  'hearingResult.': words.hearingResults,
  'claimSource.': words.claimSources,
  'claimSourceIn.': words.claimSources,
  'tellingWay.': words.tellingWays,
  'tellingWayIn.': words.tellingWays,
  'clockEffect.': ['stops', 'runs'],
  'claim.seen.': ['now', 'earlier'],
  'redate.told.': ['confirmed', 'told', 'notYet'],
  'truth.mark.': ['stands', 'aging', 'against', 'history'],
  'noteKind.': words.noteKinds,
  'paperKind.': words.paperKinds,
  'lane.': [...lanes, 'enrolled', 'returned', 'moved'],
  'field.note.': ['kind', 'text', 'privileged', 'at', 'on', 'time'],
  'field.return.': ['returnedOn', 'port', 'city', 'papers', 'note'],
  'familyKind.': kin.familyKinds,
  'familyKindHint.': kin.familyKinds,
  'familyRole.': kin.familyRoles,
  'familyPlace.': kin.familyPlaces,
  'familyFact.': splitFacts,
  'familyCounsel.': counselStandings,
  'familyApart.': splitMismatches,
  'ageGroup.': kin.ageGroups,
  'tie.': kin.tieKinds,
  'tieOf.': kin.tieKinds,
  'tieBasis.': kin.tieBases,
  'field.family.': ['kind', 'note'],
  'field.familyMember.': ['role', 'sinceOn', 'untilOn', 'person'],
  'field.familyPerson.': ['name', 'ageGroup', 'whereabouts', 'custodyPlace', 'city', 'usState', 'language', 'note'],
  'field.kinTie.': ['from', 'kind', 'to', 'basis'],
  'role.': words.roles,
  'role.may.': words.roles,
  'noun.': gridWords().nouns,
  'verb.': gridWords().verbs,
  'event.': words.securityEventKinds,
  'eventKind.': words.securityEventKinds,
  'reference.': referenceLists,
  'field.user.': ['name', 'email', 'roles', 'endsOn', 'language'],
  'field.organisation.': ['name', 'city', 'zone', 'defaultLanguage'],
  'picture.readers.': readers,
  'picture.rule.': readers,
  'picture.name.': figureKeys,
  'picture.means.': figureKeys,
  'picture.unknown.': figureKeys.filter((key) => indicators[key].unknown !== null),
  'picture.series.': seriesKeys,
  'picture.port.': [severalPorts, ...placesWithoutPort],
  'picture.words.': [severalPorts, ...placesWithoutPort],
  'theme.': words.colourSchemes,
  'reason.': matchReasonKinds,
  'wait.': waitReasons,
  'wait.why.': waitReasons,
  'wait.verb.': waitReasons,
  'roster.sheet.': sheetStates,
  'roster.city.': words.noCities,
  'history.made.': Object.keys(recordKinds).filter((kind) => kind !== 'consent'),
  'history.consent.': [...words.consentAnswers, ...words.consentCapacities.slice(1)],
  'history.consent.assent.': ['yes', 'no'],
  'complete.': askedBeside,
  'consentTo.': words.consentPurposes,
  'consentModeIn.': words.consentModes,
  'resultIn.': words.hearingResults,
  'history.about.': Object.keys(recordKinds).filter((kind) => kind !== 'client' && kind !== 'case'),
  'field.client.': [...askedFields, 'preferredName', 'aliases', 'literacy'],
  'field.whereabouts.': [
    'cityId',
    'usState',
    'setting',
    'name',
    'address',
    'from',
    'until',
    'lastContactAt',
    'bedUntil',
  ],
  'field.consent.': [
    'purpose',
    'answer',
    'recipients',
    'dataClasses',
    'language',
    'mode',
    'capacity',
    'guardian',
    'assent',
    'from',
    'until',
    'evidence',
    'revokedAt',
    'revokedReason',
  ],
  'field.case.': [
    'enrolledOn',
    'phaseOverride',
    'phaseOverrideReason',
    'entryPlace',
    'returnPort',
    'courtCode',
    'stage',
    'programPhase',
    'team',
  ],
  'field.representation.': Object.keys(NewRepresentation.omit({ id: true }).shape),
  'field.counselAttempt.': [
    ...Object.keys(NewCounselAttempt.omit({ id: true, otherCaseIds: true }).shape),
    'on',
    'time',
    'requestedOn',
    'requestedTime',
  ],
  'field.hearing.': [
    'kind',
    'medium',
    'state',
    'on',
    'courtTime',
    'courtZone',
    'judge',
    'note',
    'report',
    'report.on',
    'report.time',
    'report.zone',
    'report.port',
  ],
};
const plurals = [
  'merge.cases',
  'people.count',
  'counsel.visits',
  'counsel.blockedUnknown',
  'counsel.letInUnknown',
  'counsel.minutes',
  'counsel.minutesUnknown',
  ...accessActs.map((act) => `access.${act}`),
  'note.count',
  'lane.whole',
  'paper.endsIn',
  ...figureKeys.map((key) => `picture.says.${key}`),
  'picture.words.hidden',
  'picture.words.hiddenMonths',
  'search.found',
  'family.splitWays',
  'family.differences',
  'family.people',
  'family.counted.place',
  'family.counted.court',
  'family.counted.judge',
  'family.counted.nextHearing',
  'consent.owed',
  'register.kept',
  'register.finish',
  'register.alike',
  'hearing.all',
  'days.in',
  'days.ago',
  'today.waits',
  'today.hearings',
  'today.verified',
  'wait.verifiedDays',
  'roster.people',
  'verified.stale',
  'truth.daysOld',
  'truth.sources',
  'truth.answers',
  'redate.oneAgainst',
];

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|html)$/.test(entry.name) && !entry.name.endsWith('.spec.ts') ? [readFileSync(path, 'utf8')] : [];
  });

const code = sources(join(__dirname, '../app')).join('\n');
const known = new Set(Object.keys(en));
const expected = [
  ...Object.entries(made).flatMap(([list, values]) => values.map((value) => list + value)),
  ...plurals.flatMap((key) => [`${key}.one`, `${key}.other`]),
];

describe('the two tables of words', () => {
  it('have the same keys, so no page falls back to the other language or to a key', () => {
    expect(Object.keys(es).sort()).toEqual([...known].sort());
  });

  it('fill in the same names in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const uneven = Object.entries(en).filter(
      ([key, text]) => names(text).join() !== names((es as Record<string, string>)[key] ?? '').join(),
    );
    expect(uneven).toEqual([]);
  });

  it('have every key that is put together while running', () => {
    expect(expected.filter((key) => !known.has(key))).toEqual([]);
  });

  it('hold no key that nothing uses', () => {
    const usedAsWritten = [...known].filter((key) => code.includes(`'${key}'`));
    const used = new Set([...usedAsWritten, ...expected]);
    expect([...known].filter((key) => !used.has(key))).toEqual([]);
  });

  it('call a port of entry what people call it: in Spanish a bridge', () => {
    expect(Object.entries(es).filter(([, text]) => /\bpuertos?\b/i.test(text))).toEqual([]);
  });

  it('never use the words we do not say to people', () => {
    const banned = /\b(invalid|failed|oops|please|alien|illegal|inválid[oa]|por favor|ilegal)\b/i;
    expect([...Object.entries(en), ...Object.entries(es)].filter(([, text]) => banned.test(text))).toEqual([]);
  });

  it('never say that something is kept on the device: what has no link is not saved anywhere', () => {
    const onDevice =
      /\b(on|in) (this|the|your) (device|phone|telephone|computer|browser)\b|\ben (este|el|su) (equipo|tel[eé]fono|celular|dispositivo|aparato|navegador|computadora)\b|\ben (esta|la|su) computadora\b/i;
    expect([...Object.entries(en), ...Object.entries(es)].filter(([, text]) => onDevice.test(text))).toEqual([]);
  });
});
