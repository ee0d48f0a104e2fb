import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { recordKinds, type RecordKind } from '../platform/records/record-kinds';
import { RestorableKinds } from './restorable';

/** Kinds of which a file's history tells nothing to put back, each with its reason. */
const notPutBack: Partial<Record<RecordKind, string>> = {
  family: 'belongs to no one case or person: neither history of the file tells of it',
  kinTie: 'no role may read its history',
  user: 'is no part of a file',
  organisation: 'is no part of a file',
};

describe('a kind of record with a history', () => {
  it.each(Object.keys(recordKinds) as RecordKind[])('is put back, or is left out for a reason: %s', (kind) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient()] });
    const how = TestBed.inject(RestorableKinds).of(kind);
    expect([kind, how === undefined]).toEqual([kind, kind in notPutBack]);
  });
});
