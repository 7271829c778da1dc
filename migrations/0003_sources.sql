CREATE TABLE "ibid"."sources" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"source" json NOT NULL,
	"title" json NOT NULL,
	"progress" json NOT NULL,
	"added_at" double precision NOT NULL,
	CONSTRAINT "sources_key_unique" UNIQUE("key")
);
