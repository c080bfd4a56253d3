/** The visiting clock: how often whom, who is due and overdue, whose turn it is, what happened suddenly. */
package cn.shegong.plan;
