// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// server.mjs CONFIG.json: the lab's authorization server, oidc-provider, on loopback: once by http
// and once by https, which are two issuers with the same keys, clients and people.
// What only tests need is in testing.mjs, what a person sees in pages.mjs.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { addPages } from './pages.mjs';
import { Testing } from './testing.mjs';

const config = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const entry = path.join(config.modules, 'node_modules/oidc-provider/lib/index.js');
const { default: Provider } = await import(pathToFileURL(entry));

// From here on without root. All code is loaded: the modules need not be readable any more.
const pem = fs.readFileSync(config.certificate);
const clientCertificates = new Map(config.clients.filter((each) => each.certificate)
  .map((each) => [each.client_id, new crypto.X509Certificate(fs.readFileSync(each.certificate))]));
if (config.user) {
  process.setgroups([]);
  process.setgid(config.user.gid);
  process.setuid(config.user.uid);
}
process.umask(0o077);

const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

// RFC 7638: a key that is called by its own digest is never mistaken for one of an earlier run.
// (Dovecot keeps keys by their name.)
function signingKey() {
  const { privateKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  const kid = base64url(crypto.createHash('sha256')
    .update(JSON.stringify({ e: jwk.e, kty: jwk.kty, n: jwk.n })).digest());
  const folder = path.join(config.keys, 'default', 'RS256');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, kid),
    crypto.createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }));
  return { ...jwk, kid, alg: 'RS256', use: 'sig' };
}

const key = signingKey();
const people = new Set(config.people);
const testing = new Testing();

// Two services whose tokens look different: the scopes say which one is meant, as at Microsoft.
const resources = {
  [config.resources.jwt]: {
    scope: 'mail calendar', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } },
  },
  [config.resources.opaque]: { scope: 'mail.opaque', accessTokenFormat: 'opaque' },
};
function resourceOf(scope = '') {
  const wanted = scope.split(' ');
  return Object.keys(resources)
    .find((each) => resources[each].scope.split(' ').some((one) => wanted.includes(one)));
}

function clients() {
  return config.clients.map(({ certificate, mailbox, ...client }) => {
    const known = clientCertificates.get(client.client_id);
    return known ? { ...client, jwks: { keys: [known.publicKey.export({ format: 'jwk' })] } }
      : client;
  });
}
// Whose mailbox a client may open that acts for itself.
const mailboxes = new Map(config.clients.map((each) => [each.client_id, each.mailbox]));

// As Microsoft does: an assertion says which certificate its key belongs to.
function assertionIsOfCertificate(params, client) {
  const certificate = clientCertificates.get(client.clientId);
  if (!certificate) return true;
  const header = JSON.parse(Buffer.from(params.client_assertion.split('.')[0], 'base64url'));
  return header['x5t#S256'] === base64url(
    crypto.createHash('sha256').update(certificate.raw).digest());
}

function provider(issuer) {
  const made = new Provider(issuer, {
    clients: clients(),
    jwks: { keys: [key] },
    cookies: { keys: [crypto.randomBytes(24).toString('hex')] },
    // What clients may register for has to be named here too.
    scopes: ['openid', 'offline_access', 'mail', 'mail.opaque', 'calendar'],
    claims: { openid: ['sub', 'email'] },
    responseTypes: ['code'],
    pkce: { methods: ['S256'], required: () => true },
    enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'PS256', 'ES256'] },
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    rotateRefreshToken: () => true,
    issueRefreshToken: (ctx, client) => client.grantTypeAllowed('refresh_token')
      && !testing.of(client.clientId).noRefresh,
    findAccount: (ctx, id) => (people.has(id)
      ? { accountId: id, claims: () => ({ sub: id, email: id }) } : undefined),
    extraTokenClaims: (ctx, token) => ({
      email: token.accountId ?? mailboxes.get(token.clientId),
      ...testing.padding(token.clientId),
    }),
    // Dovecot takes no other type. It is what OpenID Connect called them before RFC 9068.
    formats: { customizers: { jwt: (ctx, token, jwt) => { jwt.header = { typ: 'JWT' }; } } },
    ttl: {
      AccessToken: (ctx, token, client) => testing.of(client.clientId).accessSeconds,
      ClientCredentials: (ctx, token, client) => testing.of(client.clientId).accessSeconds,
      DeviceCode: (ctx, token, client) => testing.of(client.clientId).deviceSeconds,
      AuthorizationCode: 60, Grant: 86400, Interaction: 3600, RefreshToken: 86400, Session: 3600,
    },
    interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true },
      clientCredentials: { enabled: true },
      introspection: {
        enabled: true,
        allowedPolicy: (ctx, client) => client.clientId === config.introspectingClient,
      },
      revocation: { enabled: true },
      registration: { enabled: true },
      registrationManagement: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx, client, oneOf) => oneOf ?? resourceOf(ctx.oidc.params.scope),
        getResourceServerInfo: (ctx, name) => ({ ...resources[name], audience: name }),
        useGrantedResource: () => true,
      },
    },
  });
  // The last one added runs nearest to the server itself.
  made.use(async (ctx, next) => {
    // RFC 8414 says the same as OpenID Connect's discovery, elsewhere.
    if (ctx.path === '/.well-known/oauth-authorization-server') {
      ctx.path = '/.well-known/openid-configuration';
    }
    await next();
    const { params, client, route } = ctx.oidc ?? {};
    if (route === 'introspection' && ctx.body?.error === 'unsupported_token_type') {
      // A JWT: RFC 7662 §2.2 has no error for it. Dovecot would take one for a fault of ours.
      ctx.status = 200;
      ctx.body = { active: false };
    }
    if (route === 'token' && client && params.client_assertion
        && !assertionIsOfCertificate(params, client)) {
      ctx.status = 401;
      ctx.body = { error: 'invalid_client', error_description: 'x5t#S256 of another certificate' };
    }
  });
  testing.addTo(made, { resourceOf, people });
  addPages(made, { resourceOf, people });
  return made;
}

const { ports } = config;
const host = '127.0.0.1';
http.createServer(provider(`http://${host}:${ports.oauth}`).callback()).listen(ports.oauth, host);
https.createServer({ cert: pem, key: pem }, provider(`https://${host}:${ports.oauths}`).callback())
  .listen(ports.oauths, host);
