import { failure } from '../../corpus/problem.ts';
import type { Io } from '../io.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { packageFile } from '../package-file.ts';

/** `ibid slack manifest`: what to paste at api.slack.com/apps → Create New App → From a manifest. */
export async function slackManifestCommand(io: Io): Promise<Outcome> {
  const manifest = packageFile('slack-manifest.yml');
  if (manifest === null)
    return failure({
      code: 'no-manifest',
      message: 'slack-manifest.yml is not in this installation of Ibid; install it again',
    });
  await io.out(manifest);
  return DONE;
}
