// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The page where a person signs in and agrees, or does not: one form, so that a scripted browser
// needs one request. Signing in takes an address and no password: this is about the other side.
const escaped = (text) => String(text).replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

function page(client, params) {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in to the lab</title></head><body>
<h1>Sign in to the lab</h1>
<p><b>${escaped(client.clientName ?? client.clientId)}</b> asks for:
${escaped(params.scope ?? '')}</p>
<form method="post"><p><label>Address
<input name="account" value="${escaped(params.login_hint ?? '')}" autofocus></label></p>
<p><button name="action" value="approve">Approve</button>
<button name="action" value="deny">Deny</button></p></form></body></html>`;
}

export async function readBody(ctx) {
  const parts = [];
  for await (const part of ctx.req) parts.push(part);
  return Buffer.concat(parts).toString();
}

// What was asked for, granted to a person: answers the grant's id.
export async function grantAll(provider, resourceOf, accountId, clientId, params) {
  const grant = new provider.Grant({ accountId, clientId });
  const scope = params.scope ?? '';
  if (scope) grant.addOIDCScope(scope);
  const resource = params.resource ?? resourceOf(scope);
  if (resource) grant.addResourceScope(resource, scope);
  return grant.save();
}

async function submit(provider, resourceOf, people, ctx) {
  const { params } = await provider.interactionDetails(ctx.req, ctx.res);
  const answer = new URLSearchParams(await readBody(ctx));
  const account = answer.get('account');
  let result = { error: 'access_denied', error_description: 'the person said no' };
  if (answer.get('action') === 'approve') {
    ctx.assert(people.has(account), 400, 'nobody of this address');
    const grantId = await grantAll(provider, resourceOf, account, params.client_id, params);
    result = { login: { accountId: account }, consent: { grantId } };
  }
  ctx.respond = false;
  await provider.interactionFinished(ctx.req, ctx.res, result, {
    mergeWithLastSubmission: false,
  });
}

export function addPages(provider, { resourceOf, people }) {
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    if (ctx.method === 'POST') return submit(provider, resourceOf, people, ctx);
    const { params } = await provider.interactionDetails(ctx.req, ctx.res);
    ctx.type = 'html';
    ctx.body = page(await provider.Client.find(params.client_id), params);
    return undefined;
  });
}
