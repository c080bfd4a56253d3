/** Backups of the station in the folders it chose, and how safe its data are right now. */
package cn.shegong.backup;
