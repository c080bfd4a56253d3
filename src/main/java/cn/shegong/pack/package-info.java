/** The visiting pack: sheets for a village on paper, keyed in again in the same order, their scans filed by a code. */
package cn.shegong.pack;
