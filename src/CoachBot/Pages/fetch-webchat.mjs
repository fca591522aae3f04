// node fetch-webchat.mjs VERSION INTEGRITY TARGET: takes dist/webchat.js out of the package, if the package is the one we know.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';

const [version, integrity, target] = process.argv.slice(2);
const wanted = 'package/dist/webchat.js';
const block = 512;

mkdirSync(dirname(target), { recursive: true });
const folder = mkdtempSync(join(dirname(target), 'fetch-'));
try {
  const bundle = await takeOut(pack());
  const fresh = join(folder, 'webchat.js');
  writeFileSync(fresh, bundle);
  renameSync(fresh, target); // all or nothing, also when two builds run at once
} catch (problem) {
  console.error(problem.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns the path of the verified package. */
function pack() {
  // Windows starts npm.cmd only through a shell; every word here is our own.
  const command = `npm pack botframework-webchat@${version} --silent --ignore-scripts --fetch-retries=1 --fetch-timeout=30000`;
  const run = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8', timeout: 180_000 });
  const name = readdirSync(folder).find(file => file.endsWith('.tgz'));
  if (run.status !== 0 || !name)
    throw new Error(`npm pack did not give the package: ${run.error?.message ?? run.stderr}`);

  const path = join(folder, name);
  const found = 'sha512-' + createHash('sha512').update(readFileSync(path)).digest('base64');
  if (found !== integrity)
    throw new Error(`the package is not the one we know: ${found}`);
  return path;
}

/** Reads the tar stream block by block and keeps one file: unpacked, the package is over 160 MB. */
async function takeOut(path) {
  let rest = Buffer.alloc(0);
  let skip = 0;
  for await (const chunk of createReadStream(path).pipe(createGunzip())) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length > 0) {
      if (skip > 0) {
        const passed = Math.min(skip, rest.length);
        skip -= passed;
        rest = rest.subarray(passed);
        continue;
      }
      if (rest.length < block)
        break;
      const name = rest.toString('utf8', 0, 100).replace(/\0.*$/s, '');
      const size = Number.parseInt(rest.toString('ascii', 124, 136), 8) || 0;
      if (name !== wanted) {
        skip = block + Math.ceil(size / block) * block;
        continue;
      }
      if (rest.length < block + size)
        break;
      return rest.subarray(block, block + size);
    }
  }
  throw new Error(`${wanted} is not in the package`);
}
