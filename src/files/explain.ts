const reasons: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  EISDIR: 'it is a folder; name a file in it',
  ENOTDIR: 'a part of its path is a file; check the path',
  EACCES: 'its permissions forbid it; change them or copy the file',
  EPERM: 'its permissions forbid it; change them or copy the file',
  ELOOP: 'its links go round in a circle; name the file itself',
  ENAMETOOLONG: 'its name is too long; give a shorter one',
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'the quota of the disk is used up; free some space',
  EFBIG: 'the system allows no file of that size; raise the limit (`ulimit -f`)',
  EMFILE: 'too many files are open; close some programs',
  ENFILE: 'too many files are open; close some programs',
  EIO: 'the disk does not answer as it should; check it'
}

const elsewhere: Partial<Record<string, string>> = {
  ENOENT: 'the system allows no new file there; name a folder elsewhere',
  EROFS: 'the disk is read-only; name a folder elsewhere',
  EACCES: 'its permissions forbid it; name a folder elsewhere',
  EPERM: 'its permissions forbid it; name a folder elsewhere',
  EEXIST: 'a link to nothing stands where a folder should be; name a folder elsewhere',
  ENOTDIR: 'a file stands where a folder should be; name a folder elsewhere',
  EISDIR: 'a folder stands where the file should be; remove it or name a folder elsewhere'
}

/** Why the file system refused, and the way out. */
export function explainSystemError(error: unknown): string {
  const code = codeOf(error)
  return reasons[code] ?? `the system says ${code}; check the disk and the path`
}

/** Why the file system refused to write, and the way out. */
export function explainWriting(error: unknown): string {
  return elsewhere[codeOf(error)] ?? explainSystemError(error)
}

/** The system's code of an error, `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no reason'
}
