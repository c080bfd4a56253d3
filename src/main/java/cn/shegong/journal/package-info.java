/**
 * The journal: what was written to the store, transaction after transaction, in an encrypted and chained file that is on
 * the disk before anybody is told that something is saved.
 */
package cn.shegong.journal;
