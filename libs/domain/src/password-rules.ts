import { foldedWords } from './folding';

/** NIST SP 800-63B and OWASP ASVS 5.0 6.2.1, which advises 15. */
const shortestPassword = 12;
/** Shorter words are in too many good passwords by chance. */
const shortestWord = 4;

/** Is this password too short, or does it name who has it or where they work? `names`: their name, address, organisation. */
export function isWeakPassword(password: string, names: readonly string[]): boolean {
  if ([...password].length < shortestPassword) return true;
  const folded = foldedWords(password).join('');
  const words = names.flatMap((name) => foldedWords(name.replace(/@.*$/, '')));
  return words.some((word) => word.length >= shortestWord && folded.includes(word));
}
