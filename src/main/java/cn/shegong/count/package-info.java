/** Counting: units and their rules, indicators that features declare, figures that are lists. */
package cn.shegong.count;
