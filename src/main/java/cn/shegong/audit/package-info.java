/** What was done at the station, by whom, and whether the record of it is whole; for the 站长. */
package cn.shegong.audit;
