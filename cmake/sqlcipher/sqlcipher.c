/* SPDX-License-Identifier: Apache-2.0
** SQLCipher, and the one question that it does not answer in public without preparing a statement for it.
**
** Seen with SQLCipher 4.14.0: a page whose HMAC is wrong reaches SQLite filled with zeros, and the error shows when
** the next page is asked for. A row that ends on such a page is answered as good. So whoever reads rows has to ask
** after each. (This file can go when tst_SqlCipherDatabase's flipped bit is found without it.) */
#include "sqlite3.c"

/* Whether a page of the main database did not open. It stays so until the connection is closed. */
int privity_cipher_failed(sqlite3 *db)
{
  Btree *btree = db->aDb[0].pBt;
  codec_ctx *ctx = btree ? (codec_ctx *)sqlcipherPagerGetCodec(sqlite3BtreePager(btree)) : NULL;
  return ctx != NULL && ctx->error != SQLITE_OK;
}
