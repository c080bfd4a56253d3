/** The encrypted store: data folder, key vault, the one door for writes, audit lines, closed-file backup. */
package cn.shegong.store;
