// Reads reports, one JSON object a line on stdin ({"text", "published"}), and prints how fast chrono-node finds the
// times in them: the least processor time of the rounds, after one that isn't counted.
// Run as: NODE_PATH=FOLDER/node_modules node chrono.js ROUNDS
'use strict';
const chrono = require('chrono-node');
const fs = require('fs');
const path = require('path');

const { version } = JSON.parse(fs.readFileSync(path.join(process.env.NODE_PATH, 'chrono-node', 'package.json'), 'utf8'));

const reports = fs.readFileSync(0, 'utf8').split('\n').filter(line => line).map(line => JSON.parse(line));
const rounds = Number(process.argv[2]);
let least = Infinity;
let found = 0;
for (let round = 0; round <= rounds; round++) {
  const before = process.cpuUsage();
  found = 0;
  for (const report of reports) found += chrono.parse(report.text, new Date(report.published)).length;
  const spent = process.cpuUsage(before);
  if (round > 0) least = Math.min(least, (spent.user + spent.system) / 1e6);
}
console.log(JSON.stringify({ version, node: process.versions.node, seconds: least, found }));
