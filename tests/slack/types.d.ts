// What Slack documents since June 2026 and @slack/types 3.2.0 does not know yet, written from the documentation.
import type { HomeView, KnownBlock, ModalView } from "@slack/types";

type Point = { label: string; value: number };
type Lines = {
  type: "line" | "bar" | "area";
  series: { name: string; data: Point[] }[];
  axis_config: { categories: string[]; x_label?: string; y_label?: string };
};
export type Chart = { type: "data_visualization"; block_id?: string; title: string; chart: Lines };

// The SDK's views take any block at all; ours must be known ones.
export type Block = KnownBlock | Chart;
export type Modal = Omit<ModalView, "blocks"> & { blocks: KnownBlock[] };
export type Home = Omit<HomeView, "blocks"> & { blocks: KnownBlock[] };
export type Message = {
  channel: string; text: string; blocks: Block[]; mrkdwn: false; unfurl_links: false; unfurl_media: false;
};
export type Response = { replace_original: true; text: string; blocks: Block[] };
