import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Note, NotePage, type NewNoteInput, type NoteChange } from '@resguardo/contract/notes';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class NotesClient {
  private readonly http = inject(HttpClient);

  async write(caseId: string, note: NewNoteInput): Promise<Note> {
    return Note.parse(await firstValueFrom(this.http.post(`/api/cases/${caseId}/notes`, note)));
  }

  async correct(id: string, version: number, change: NoteChange): Promise<Note> {
    const headers = { 'If-Match': `"${version}"` };
    return Note.parse(await firstValueFrom(this.http.patch(`/api/notes/${id}`, change, { headers })));
  }

  /** Further notes of a case, from where those that came with the file end. */
  async older(caseId: string, cursor: string): Promise<NotePage> {
    const params = { limit: '200', cursor };
    return NotePage.parse(await firstValueFrom(this.http.get(`/api/cases/${caseId}/notes`, { params })));
  }
}
