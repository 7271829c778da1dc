CREATE SCHEMA IF NOT EXISTS "ibid";
--> statement-breakpoint
CREATE SEQUENCE "ibid"."owners" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "ibid"."deliveries" (
	"key" text PRIMARY KEY NOT NULL,
	"invocation" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ibid"."invocations" (
	"id" text PRIMARY KEY NOT NULL,
	"invocation" json NOT NULL,
	"owner" integer NOT NULL,
	"platform" text NOT NULL,
	"team" text,
	"channel" text NOT NULL,
	"thread" text,
	"direct" boolean NOT NULL,
	"person" text NOT NULL,
	"received_at" double precision NOT NULL,
	"posting" boolean DEFAULT false NOT NULL,
	"question" json,
	"citations" json,
	"files" text[],
	"outcome" text,
	"ended_at" double precision,
	"message_channel" text,
	"message" text
);
--> statement-breakpoint
CREATE TABLE "ibid"."quoted" (
	"file" text PRIMARY KEY NOT NULL,
	"times" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ibid"."remembered" (
	"name" text PRIMARY KEY NOT NULL,
	"value" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ibid"."verdicts" (
	"invocation" text NOT NULL,
	"platform" text NOT NULL,
	"person" text NOT NULL,
	"verdict" text NOT NULL,
	"at" double precision NOT NULL,
	CONSTRAINT "verdicts_invocation_platform_person_pk" PRIMARY KEY("invocation","platform","person")
);
--> statement-breakpoint
ALTER TABLE "ibid"."deliveries" ADD CONSTRAINT "deliveries_invocation_invocations_id_fk" FOREIGN KEY ("invocation") REFERENCES "ibid"."invocations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ibid"."verdicts" ADD CONSTRAINT "verdicts_invocation_invocations_id_fk" FOREIGN KEY ("invocation") REFERENCES "ibid"."invocations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_invocation" ON "ibid"."deliveries" USING btree ("invocation");--> statement-breakpoint
CREATE INDEX "invocations_unfinished" ON "ibid"."invocations" USING btree ("owner") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "invocations_ended" ON "ibid"."invocations" USING btree ("ended_at") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "invocations_message" ON "ibid"."invocations" USING btree ("message","message_channel","platform") WHERE message is not null;--> statement-breakpoint
CREATE INDEX "invocations_place" ON "ibid"."invocations" USING btree ("channel","thread","received_at") WHERE question is not null;--> statement-breakpoint
CREATE INDEX "invocations_person" ON "ibid"."invocations" USING btree ("person","platform","received_at") WHERE question is not null;