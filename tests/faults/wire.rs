//! A connection without a browser's manners: it sends bytes as they stand, says how far it came, and
//! does not send them again.

use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

/// Longer than any answer may take; one that does not come by then never comes.
const PATIENCE: Duration = Duration::from_secs(40);

/// One connection to a service.
pub(crate) struct Wire {
    stream: TcpStream,
    read: Vec<u8>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The hidden key of the form on a question's page.
    pub(crate) fn key(&self) -> &str {
        let (_, rest) = self.body.split_once("name=\"key\" value=\"").unwrap();
        rest.split_once('"').unwrap().0
    }
}

impl Wire {
    pub(crate) fn to(origin: &str) -> Result<Self> {
        let stream = TcpStream::connect(origin.strip_prefix("http://").unwrap())?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream,
            read: Vec::new(),
        })
    }

    /// Waits so long for what comes, and no longer.
    pub(crate) fn with_patience(self, patience: Duration) -> Self {
        self.stream.set_read_timeout(Some(patience)).unwrap();
        self.stream.set_write_timeout(Some(patience)).unwrap();
        self
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) -> Result<()> {
        self.stream.write_all(bytes)
    }

    pub(crate) fn get(&mut self, path: &str) -> Result<Answer> {
        self.send(format!("GET {path} HTTP/1.1\r\nHost: heard\r\n\r\n").as_bytes())?;
        self.answer()
    }

    /// Ends it, for all who hold it.
    pub(crate) fn close(&self) {
        drop(self.stream.shutdown(Shutdown::Both));
    }

    /// Another handle on the same connection, to send by while this one reads.
    pub(crate) fn other_end(&self) -> TcpStream {
        self.stream.try_clone().unwrap()
    }

    /// The next answer.
    ///
    /// # Errors
    /// When the connection ends before it is whole, or nothing comes for long.
    pub(crate) fn answer(&mut self) -> Result<Answer> {
        let end = loop {
            if let Some(at) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            self.more()?;
        };
        let head = String::from_utf8_lossy(&self.read[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        let mut answer = Answer {
            status: status.ok_or(ErrorKind::InvalidData)?,
            head,
            body: String::new(),
        };
        let length = answer.header("content-length").unwrap_or("0");
        let length: usize = length.parse().map_err(Error::other)?;
        while self.read.len() < end + length {
            self.more()?;
        }
        answer.body = String::from_utf8_lossy(&self.read[end..end + length]).into_owned();
        self.read.drain(..end + length);
        Ok(answer)
    }

    fn more(&mut self) -> Result<()> {
        let mut some = [0; 16 * 1024];
        match self.stream.read(&mut some)? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            n => {
                self.read.extend_from_slice(&some[..n]);
                Ok(())
            }
        }
    }
}

/// A tap as a browser sends it.
pub(crate) fn tap(code: &str, key: &str, score: u8, headers: &str) -> Vec<u8> {
    let body = format!("key={key}&score={score}");
    format!(
        "POST /{code} HTTP/1.1\r\nHost: heard\r\n{headers}\
         Content-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
