// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What tests want of an authorization server and none offers:
//   /test/device?user_code=&account=&action=approve|deny   a person at the other device
//   POST /test/client {client_id, …}    how the server treats this client, see `ordinary`
//   POST /test/fault {path, count, status, headers, body, drop, delayMilliseconds}
//                                       for the next requests to the path; no count ends them
//   /test/requests                      how many there were, by path
// and `slow_down` for whoever asks for a device's token too often, which oidc-provider never says.
import { grantAll, readBody } from './pages.mjs';

const ordinary = {
  interval: 1, // s between polls, as the client is told; null: it is not told
  pollMilliseconds: 900, // polled sooner: slow_down, and from then on 5 s more
  deviceSeconds: 600,
  accessSeconds: 3600,
  padBytes: 0, // an access token's useless ballast
  noRefresh: false, // no refresh token
};

export class Testing {
  constructor() {
    this.clients = new Map();
    this.faults = new Map();
    this.requests = {};
    this.polls = new Map();
  }

  of(clientId) {
    return { ...ordinary, ...this.clients.get(clientId) };
  }

  padding(clientId) {
    const { padBytes } = this.of(clientId);
    return padBytes ? { pad: 'x'.repeat(padBytes) } : {};
  }

  addTo(provider, { resourceOf, people }) {
    provider.use(async (ctx, next) => {
      const fault = this.faults.get(ctx.path);
      if (ctx.path.startsWith('/test/')) {
        return this.answer(ctx, provider, resourceOf, people);
      }
      this.requests[ctx.path] = (this.requests[ctx.path] ?? 0) + 1;
      return fault ? this.fail(ctx, fault) : next();
    });
    provider.use(async (ctx, next) => {
      await next();
      this.pace(ctx);
    });
  }

  async answer(ctx, provider, resourceOf, people) {
    ctx.body = {};
    switch (ctx.path) {
      case '/test/device':
        return this.atDevice(ctx, provider, resourceOf, people);
      case '/test/client': {
        const { client_id: clientId, ...wish } = JSON.parse(await readBody(ctx));
        ctx.assert(Object.keys(wish).every((each) => each in ordinary), 400, 'no such setting');
        this.clients.set(clientId, wish);
        return undefined;
      }
      case '/test/fault': {
        const { path, count = 1, ...fault } = JSON.parse(await readBody(ctx));
        if (count > 0) this.faults.set(path, { ...fault, path, left: count });
        else this.faults.delete(path);
        return undefined;
      }
      case '/test/requests':
        ctx.body = this.requests;
        return undefined;
      default:
        return ctx.throw(404);
    }
  }

  async fail(ctx, fault) {
    fault.left -= 1;
    if (fault.left <= 0) this.faults.delete(fault.path);
    await readBody(ctx);
    if (fault.delayMilliseconds) {
      await new Promise((done) => { setTimeout(done, fault.delayMilliseconds); });
    }
    if (fault.drop) {
      ctx.respond = false;
      ctx.req.socket.destroy();
      return;
    }
    ctx.status = fault.status ?? 503;
    ctx.set(fault.headers ?? {});
    ctx.body = fault.body ?? '';
  }

  async atDevice(ctx, provider, resourceOf, people) {
    const { user_code: typed = '', account, action } = ctx.query;
    const code = await provider.DeviceCode.findByUserCode(typed.replace(/[^A-Z0-9]/gi, ''));
    ctx.assert(code && !code.accountId && !code.error, 404, 'no such code, or used already');
    ctx.assert(['approve', 'deny'].includes(action), 400, 'approve or deny?');
    if (action === 'deny') {
      Object.assign(code, { error: 'access_denied', errorDescription: 'the person said no' });
    } else {
      ctx.assert(people.has(account), 400, 'nobody of this address');
      Object.assign(code, {
        accountId: account,
        authTime: Math.floor(Date.now() / 1000),
        grantId: await grantAll(provider, resourceOf, account, code.clientId, code.params),
        scope: code.params.scope,
        resource: code.params.resource ?? resourceOf(code.params.scope),
      });
    }
    await code.save();
  }

  // RFC 8628 §3.5.
  pace(ctx) {
    const { params, client, route } = ctx.oidc ?? {};
    if (!client) return;
    const { interval, pollMilliseconds } = this.of(client.clientId);
    if (route === 'device_authorization' && ctx.body?.device_code) {
      this.polls.set(ctx.body.device_code, { last: Date.now(), apart: pollMilliseconds });
      if (interval !== null) ctx.body = { ...ctx.body, interval };
    }
    const poll = route === 'token' && this.polls.get(params.device_code);
    if (poll) {
      const soon = Date.now() - poll.last < poll.apart;
      poll.last = Date.now();
      if (soon && ctx.body?.error === 'authorization_pending') {
        poll.apart += 5000;
        ctx.body = { error: 'slow_down', error_description: 'asked too often' };
      }
    }
  }
}
