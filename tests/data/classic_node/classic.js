'use strict';
// The classic code, as services have it: nothing in it knows of Backstory.

const INSERT =
  'INSERT INTO order_events (order_id, event_type, event_data, created_at) VALUES ($1,$2,$3,$4)';
const SELECT =
  'SELECT event_type, event_data FROM order_events WHERE order_id = $1 ORDER BY created_at ASC';
const UPSERT =
  'INSERT INTO orders (order_id, customer_id, amount, status) VALUES ($1,$2,$3,$4) ' +
  'ON CONFLICT (order_id) DO UPDATE SET customer_id = EXCLUDED.customer_id, ' +
  'amount = EXCLUDED.amount, status = EXCLUDED.status';

async function append(client, orderId, type, data, createdAt) {
  await client.query(INSERT, [orderId, type, data, createdAt]);
}

function applyThreeTypes(state, event) {
  switch (event.event_type) {
    case 'OrderCreated':
      return { ...state, ...event.event_data, status: 'Created' };
    case 'OrderPaid':
      return { ...state, ...event.event_data, status: 'Paid' };
    case 'OrderShipped':
      return { ...state, ...event.event_data, status: 'Shipped' };
    default:
      return state;
  }
}

// The same switch, carried on for the other types.
function applyAllTypes(state, event) {
  switch (event.event_type) {
    case 'OrderCreated':
      return { ...state, ...event.event_data, status: 'Created' };
    case 'OrderPaid':
      return { ...state, ...event.event_data, status: 'Paid' };
    case 'OrderShipped':
      return { ...state, ...event.event_data, status: 'Shipped' };
    case 'OrderDelivered':
      return { ...state, ...event.event_data, status: 'Delivered' };
    case 'OrderCancelled':
      return { ...state, ...event.event_data, status: 'Cancelled' };
    case 'OrderRefunded':
      return { ...state, ...event.event_data, status: 'Refunded' };
    case 'OrderReturned':
      return { ...state, ...event.event_data, status: 'Returned' };
    case 'OrderItemsChanged':
    case 'OrderAddressChanged':
      return { ...state, ...event.event_data };
    default:
      return state;
  }
}

function fold(orderId, events, apply) {
  return events.reduce(apply, { orderId });
}

async function getOrder(client, orderId, apply) {
  const { rows } = await client.query(SELECT, [orderId]);
  return fold(orderId, rows, apply);
}

async function project(client, orderId, customerId, state) {
  await client.query(UPSERT, [orderId, customerId, state.amount, state.status]);
}

module.exports = { INSERT, append, applyThreeTypes, applyAllTypes, fold, getOrder, project };
