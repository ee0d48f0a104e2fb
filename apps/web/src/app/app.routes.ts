import type { Routes } from '@angular/router';
import { confirmLeave } from './platform/drafts/confirm-leave';
import { allWords, home, mayOpen, signedIn, withLists } from './platform/session/guards';

/**
 * One line per feature. Titles are message keys; the window shows them after "Resguardo ·". What lies before `allWords` is where
 * somebody begins: its words are in the small tables, `*.first.json`. The administrator begins at `people`, which shows no list.
 */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'signIn.title',
    loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'welcome',
    title: 'welcome.title',
    canActivate: [allWords],
    loadComponent: () => import('./sign-in/welcome-page').then((m) => m.WelcomePage),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', canActivate: [home], children: [] },
      {
        path: 'today',
        title: 'today.title',
        canActivate: [mayOpen('today:read'), withLists],
        loadComponent: () => import('./today/today-page').then((m) => m.TodayPage),
      },
      {
        path: 'picture',
        title: 'picture.title',
        canActivate: [mayOpen('picture:read'), withLists],
        loadComponent: () => import('./reports/picture-page').then((m) => m.PicturePage),
      },
      {
        path: 'people',
        pathMatch: 'full',
        title: 'people.title',
        canActivate: [mayOpen('user:read'), allWords],
        canDeactivate: [confirmLeave],
        loadComponent: () => import('./organisations/people-page').then((m) => m.PeoplePage),
      },
      {
        path: '',
        canActivate: [allWords, withLists],
        children: [
          {
            path: 'port-roster',
            title: 'roster.title',
            canActivate: [mayOpen('portRoster:read')],
            loadComponent: () => import('./port-roster/port-roster-page').then((m) => m.PortRosterPage),
          },
          {
            path: 'picture/cases',
            title: 'picture.title',
            canActivate: [mayOpen('picture:read')],
            loadComponent: () => import('./reports/picture-cases-page').then((m) => m.PictureCasesPage),
          },
          {
            path: 'clients',
            title: 'clients.title',
            canActivate: [mayOpen('client:read')],
            loadComponent: () => import('./clients/clients-page').then((m) => m.ClientsPage),
          },
          {
            path: 'register',
            title: 'register.title',
            canActivate: [mayOpen('client:create')],
            canDeactivate: [confirmLeave],
            loadComponent: () => import('./clients/register-page').then((m) => m.RegisterPage),
          },
          {
            path: 'clients/:id',
            title: 'client.title',
            canActivate: [mayOpen('client:read')],
            canDeactivate: [confirmLeave],
            loadComponent: () => import('./clients/client-page').then((m) => m.ClientPage),
          },
          {
            path: 'clients/:id/merge',
            title: 'merge.title',
            canActivate: [mayOpen('merge:join')],
            loadComponent: () => import('./merges/merge-page').then((m) => m.MergePage),
          },
          {
            path: 'cases/:id',
            canActivate: [mayOpen('case:read')],
            canDeactivate: [confirmLeave],
            loadComponent: () => import('./cases/file-page').then((m) => m.FilePage),
            children: [
              {
                path: '',
                title: 'file.overview',
                loadComponent: () => import('./cases/overview').then((m) => m.Overview),
              },
              {
                path: 'hearings',
                title: 'file.hearings',
                loadComponent: () => import('./hearings/hearings-tab').then((m) => m.HearingsTab),
              },
              {
                path: 'counsel',
                title: 'file.counsel',
                canActivate: [mayOpen('representation:read')],
                loadComponent: () => import('./counsel-access/counsel-tab').then((m) => m.CounselTab),
              },
              {
                path: 'family',
                title: 'file.family',
                loadComponent: () => import('./families/family-tab').then((m) => m.FamilyTab),
              },
              {
                path: 'notes',
                title: 'file.notes',
                loadComponent: () => import('./notes/notes-tab').then((m) => m.NotesTab),
              },
              {
                path: 'history',
                title: 'file.history',
                loadComponent: () => import('./cases/history-tab').then((m) => m.HistoryTab),
              },
            ],
          },
          {
            path: 'devices',
            title: 'devices.title',
            loadComponent: () => import('./devices/devices-page').then((m) => m.DevicesPage),
          },
          {
            path: 'people/:id',
            title: 'people.account',
            canActivate: [mayOpen('user:read')],
            canDeactivate: [confirmLeave],
            loadComponent: () => import('./organisations/person-page').then((m) => m.PersonPage),
          },
          {
            path: 'roles',
            title: 'roles.title',
            canActivate: [mayOpen('user:read')],
            loadComponent: () => import('./organisations/roles-page').then((m) => m.RolesPage),
          },
          {
            path: 'access',
            title: 'grant.title',
            canActivate: [mayOpen('roleGrant:read')],
            loadComponent: () => import('./organisations/access-page').then((m) => m.AccessPage),
          },
          {
            path: 'organisation',
            title: 'organisation.title',
            canActivate: [mayOpen('organisation:read')],
            canDeactivate: [confirmLeave],
            loadComponent: () => import('./organisations/organisation-page').then((m) => m.OrganisationPage),
          },
          {
            path: 'reference-data',
            title: 'reference.title',
            canActivate: [mayOpen('user:read')],
            loadComponent: () => import('./administration/reference-page').then((m) => m.ReferencePage),
          },
          {
            path: 'security',
            title: 'security.title',
            canActivate: [mayOpen('securityEvent:read')],
            loadComponent: () => import('./administration/security-page').then((m) => m.SecurityPage),
          },
          {
            path: 'administration',
            title: 'admin.title',
            canActivate: [mayOpen('searchIndex:rebuild')],
            loadComponent: () => import('./administration/administration-page').then((m) => m.AdministrationPage),
          },
          {
            path: '**',
            title: 'page.absentTitle',
            loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
          },
        ],
      },
    ],
  },
];
