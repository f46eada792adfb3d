/** Why a backup or a restore cannot go on, in one line with its fix. Nothing has been changed. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}
