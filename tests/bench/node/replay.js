'use strict';
// What others do: the classic replay, from the first event each time.
//
//   replay.js whole                    the state of every order, summed up by status
//   replay.js orders FILE              each of the orders whose ids the file lists
//   replay.js moments ORDER MILLIS …   one order at its end, then as of each of these times
//
// Prints one line: {"seconds": [each time], "resident": bytes at most, "answer": …}.

const fs = require('fs');
const { performance } = require('perf_hooks');
const { Client } = require('pg');
const classic = require('../../data/classic_node/classic.js');

const AS_OF =
  'SELECT event_type, event_data FROM order_events ' +
  'WHERE order_id = $1 AND created_at <= $2 ORDER BY created_at ASC';
const WHOLE =
  'DECLARE whole NO SCROLL CURSOR FOR ' +
  'SELECT order_id, event_type, event_data FROM order_events ORDER BY order_id, created_at ASC';

async function timed(seconds, work) {
  const begin = performance.now();
  const answer = await work();
  seconds.push((performance.now() - begin) / 1000);
  return answer;
}

function addUp(groups, state) {
  const group = (groups[state.status] ??= { orders: 0, cents: 0 });
  group.orders += 1;
  group.cents += Math.round(state.amount * 100);
}

// A table does not fit in memory: rows come by a cursor, the events of one order together.
async function foldWhole(client) {
  const groups = {};
  let orderId = null;
  let state = null;
  await client.query('BEGIN');
  await client.query(WHOLE);
  for (;;) {
    const { rows } = await client.query('FETCH 10000 FROM whole');
    if (rows.length === 0) break;
    for (const row of rows) {
      if (row.order_id !== orderId) {
        if (state) addUp(groups, state);
        orderId = row.order_id;
        state = { orderId };
      }
      state = classic.applyAllTypes(state, row);
    }
  }
  if (state) addUp(groups, state);
  await client.query('COMMIT');
  return groups;
}

async function foldOrders(client, seconds, file) {
  let folded = 0;
  for (const orderId of fs.readFileSync(file, 'utf8').split('\n')) {
    if (orderId === '') continue;
    await timed(seconds, () => classic.getOrder(client, orderId, classic.applyAllTypes));
    folded += 1;
  }
  return folded;
}

async function foldMoments(client, seconds, [orderId, ...moments]) {
  const end = await timed(seconds, () =>
    classic.getOrder(client, orderId, classic.applyAllTypes));
  for (const moment of moments) {
    await timed(seconds, async () => {
      const { rows } = await client.query(AS_OF, [orderId, moment]);
      return classic.fold(orderId, rows, classic.applyAllTypes);
    });
  }
  return end;
}

async function main() {
  const [mode, ...rest] = process.argv.slice(2);
  const client = new Client();
  await client.connect();
  const seconds = [];
  let answer = null;
  if (mode === 'whole') answer = await timed(seconds, () => foldWhole(client));
  else if (mode === 'orders') answer = await foldOrders(client, seconds, rest[0]);
  else answer = await foldMoments(client, seconds, rest);
  await client.end();
  const resident = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ seconds, resident, answer }) + '\n');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
