/** The encrypted store: the one door for writes, audit lines, and how the file is opened, closed and copied. */
package cn.shegong.store;
