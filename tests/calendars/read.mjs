// Reads an iCalendar file from standard input with a parser that did not write it, and prints what it holds as JSON.
// The days are those that a person in the process's own time zone (TZ) would see.
import ICAL from "ical.js";
import { readFileSync } from "node:fs";

const two = number => String(number).padStart(2, "0");
const localDay = date => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const days = calendar.getAllSubcomponents("vevent").map(entry => {
  const event = new ICAL.Event(entry);
  return {
    uid: event.uid,
    sequence: event.sequence,
    title: event.summary,
    notes: event.description,
    wholeDay: event.startDate.isDate && event.endDate.isDate,
    first: event.startDate.toString(),
    after: event.endDate.toString(),
    seen: localDay(event.startDate.toJSDate()),
    stamped: entry.getFirstPropertyValue("dtstamp")?.toString() ?? null,
  };
});
console.log(JSON.stringify({ version: calendar.getFirstPropertyValue("version"), product: calendar.getFirstPropertyValue("prodid"), days }));
