// node icons.mjs [FOLDER]
// Draws color.png (192 x 192) and outline.png (32 x 32, white on nothing): a speech bubble with a line of weeks that ends upwards.
// Shapes are distances; a pixel is covered by as much as it lies within. No packages.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

const folder = process.argv[2] ?? new URL(".", import.meta.url).pathname;

// On a canvas of 1 x 1, y downwards.
const bubble = { x: 0.5, y: 0.46, halfWidth: 0.3, halfHeight: 0.235, round: 0.1 };
const tail = [[0.34, 0.66], [0.34, 0.83], [0.52, 0.66]];
const weeks = [[0.33, 0.53], [0.44, 0.43], [0.55, 0.49], [0.67, 0.36]];

const clamp = (value, low = 0, high = 1) => Math.min(high, Math.max(low, value));

function toBubble(x, y) {
  const dx = Math.abs(x - bubble.x) - bubble.halfWidth + bubble.round;
  const dy = Math.abs(y - bubble.y) - bubble.halfHeight + bubble.round;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - bubble.round;
}

function toSegment(x, y, [ax, ay], [bx, by]) {
  const along = clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

function toPolygon(x, y, corners) {
  const sides = corners.map((corner, i) => [corner, corners[(i + 1) % corners.length]]);
  const inside = sides.every(([[ax, ay], [bx, by]]) => (bx - ax) * (y - ay) - (by - ay) * (x - ax) <= 0);
  return Math.min(...sides.map(([a, b]) => toSegment(x, y, a, b))) * (inside ? -1 : 1);
}

const toShape = (x, y) => Math.min(toBubble(x, y), toPolygon(x, y, tail));
const toWeeks = (x, y) => Math.min(...weeks.slice(1).map((week, i) => toSegment(x, y, weeks[i], week)));
const toDots = (x, y) => Math.min(...weeks.map(([wx, wy]) => Math.hypot(x - wx, y - wy)));

const mix = (under, over, share) => under.map((part, i) => part + (over[i] - part) * share);

function color(x, y, pixel) {
  const covers = distance => clamp(0.5 - distance / pixel);
  let shade = mix([38, 112, 124], [22, 74, 86], y);
  shade = mix(shade, [255, 255, 255], covers(toShape(x, y)));
  shade = mix(shade, [31, 95, 107], covers(toWeeks(x, y) - 0.018));
  shade = mix(shade, [232, 134, 58], covers(toDots(x, y) - 0.036));
  return [...shade, 255];
}

function outline(x, y, pixel) {
  // Larger than in the coloured icon: there is no room to lose.
  [x, y] = [0.5 + (x - 0.5) * 0.78, 0.5 + (y - 0.5) * 0.78];
  const covers = distance => clamp(0.5 - distance / (pixel * 0.78));
  const line = Math.abs(toShape(x, y) + 0.024) - 0.024;
  const inner = Math.min(toWeeks(x, y) - 0.022, toDots(x, y) - 0.036);
  return [255, 255, 255, 255 * Math.max(covers(line), covers(inner))];
}

function draw(size, shade) {
  const rows = [];
  for (let row = 0; row < size; row++) {
    rows.push(0);
    for (let column = 0; column < size; column++)
      rows.push(...shade((column + 0.5) / size, (row + 0.5) / size, 1 / size).map(Math.round));
  }
  return Buffer.from(rows);
}

function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, "ascii"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

function png(size, shade) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(draw(size, shade), { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

writeFileSync(join(folder, "color.png"), png(192, color));
writeFileSync(join(folder, "outline.png"), png(32, outline));
