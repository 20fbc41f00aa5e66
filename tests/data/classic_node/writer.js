'use strict';
// writer.js NAME ORDERS EVENTS SEED FILE: one of many writers. Says "ready", waits for a line, and
// appends events to orders drawn at random. What was acknowledged goes to the file, a line an event:
// the mark that stands in its payload.

const fs = require('fs');
const { Client } = require('pg');
const classic = require('./classic.js');

function dice(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

async function main() {
  const [name, orderFile, count, seed, file] = process.argv.slice(2);
  const orderIds = fs.readFileSync(orderFile, 'utf8').split('\n').filter((id) => id !== '');
  const draw = dice(Number(seed));
  const out = fs.openSync(file, 'a');
  const client = new Client();
  await client.connect();
  process.stdout.write('ready\n');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  process.stdin.pause();
  for (let n = 0; n < Number(count); ++n) {
    const mark = `${name}-${n}`;
    await classic.append(
      client, orderIds[draw(orderIds.length)], 'OrderPaid', { mark }, Date.now());
    fs.writeSync(out, mark + '\n');
  }
  await client.end();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
