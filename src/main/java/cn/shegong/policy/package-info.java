/** Figures that rules need and that differ by place and year: each with its source, from a day on, set by the station. */
package cn.shegong.policy;
