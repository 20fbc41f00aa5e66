'use strict';
// append.js FILE: appends the events of a JSON Lines file, one after the other.

const fs = require('fs');
const { Client } = require('pg');
const classic = require('./classic.js');

async function main() {
  const client = new Client();
  await client.connect();
  for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n')) {
    if (line === '') continue;
    const event = JSON.parse(line);
    await classic.append(
      client, event.order_id, event.event_type, event.event_data, event.created_at);
  }
  await client.end();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
