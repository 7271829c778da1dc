import { statfs } from 'node:fs/promises';

/** What Linux calls file systems whose changes are made elsewhere and not told here (statfs(2), `f_type`). */
const SILENT: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
]);

/** The kind of drive that tells nobody of changes on which the folder lies; null for others, and where it is not known. */
export async function silentDrive(folder: string): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  try {
    return SILENT.get((await statfs(folder)).type) ?? null;
  } catch {
    return null;
  }
}
