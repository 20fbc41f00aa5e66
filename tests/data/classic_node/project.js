'use strict';
// project.js three|all each|whole FILE: folds the orders whose ids the file lists, brings them into
// the table `orders`, and prints {"order_id","state"}, a line an order. `each` asks for the events
// of one order after the other; `whole` reads the table once, which is quicker for many.

const fs = require('fs');
const { Client } = require('pg');
const classic = require('./classic.js');

async function eventsOfAll(client) {
  const { rows } = await client.query(
    'SELECT order_id, event_type, event_data FROM order_events ORDER BY created_at ASC');
  const orders = new Map();
  for (const row of rows) {
    if (!orders.has(row.order_id)) orders.set(row.order_id, []);
    orders.get(row.order_id).push(row);
  }
  return orders;
}

async function main() {
  const [types, way, file] = process.argv.slice(2);
  const apply = types === 'three' ? classic.applyThreeTypes : classic.applyAllTypes;
  const customerOf = (state) => (types === 'three' ? state.customerId : state.customer_id);
  const orderIds = fs.readFileSync(file, 'utf8').split('\n').filter((id) => id !== '');
  const client = new Client();
  await client.connect();
  const events = way === 'whole' ? await eventsOfAll(client) : null;
  await client.query('BEGIN');
  for (const orderId of orderIds) {
    const state = events
      ? classic.fold(orderId, events.get(orderId), apply)
      : await classic.getOrder(client, orderId, apply);
    await classic.project(client, orderId, customerOf(state), state);
    process.stdout.write(JSON.stringify({ order_id: orderId, state }) + '\n');
  }
  await client.query('COMMIT');
  await client.end();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
