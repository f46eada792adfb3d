CREATE TABLE "audit_cursor" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"below_transaction" "xid8" NOT NULL
);
