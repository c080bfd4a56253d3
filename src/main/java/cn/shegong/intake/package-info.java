/**
 * The county's list comes in: a workbook laid out as its sender likes is read into rows that the station can compare with
 * what it knows. Knows rosters, residents, places and documents.
 */
package cn.shegong.intake;
