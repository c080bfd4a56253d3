/** A period's report: figures that are lists of names, written as a paper and as a workbook. */
package cn.shegong.report;
