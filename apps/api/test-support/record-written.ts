import '../src/app.module';
import { Accounts } from '../src/platform/auth/accounts';
import { ContractPipe } from '../src/platform/http/contract-pipe';
import { recordKinds } from '../src/platform/vault/record-entity';
import { rememberPublic, rememberWritten } from './written';

// The audit names the fields that changed, as requests do that ask for one.
for (const kind of recordKinds().values()) for (const field of Object.keys(kind.contract.shape)) rememberPublic(field);

// Runs before each suite. It listens at the door of the application, so it hears every body, whoever sends it and how.
const { transform } = ContractPipe.prototype;
ContractPipe.prototype.transform = function (value, about) {
  if (about.type === 'body') rememberWritten(value);
  return transform.call(this, value, about);
};

const { createAccount, createOrganisation } = Accounts.prototype;
Accounts.prototype.createOrganisation = function (id, name) {
  rememberPublic(name);
  return createOrganisation.call(this, id, name);
};
Accounts.prototype.createAccount = function (wanted) {
  rememberWritten([wanted.name, wanted.email, wanted.password]);
  return createAccount.call(this, wanted);
};
