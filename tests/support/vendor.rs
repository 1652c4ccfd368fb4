//! A vendor's server, which is asked by what we send: it checks nothing by itself, tells what it was
//! asked, and answers as it is told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// What a vendor was asked.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Asked {
    /// A header's value.
    pub(crate) fn header(&self, name: &str) -> &str {
        let mut headers = self.headers.iter();
        let found = headers.find(|(header, _)| header.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }

    /// The fields of a form.
    pub(crate) fn form(&self) -> Vec<(String, String)> {
        serde_urlencoded::from_str(&self.body).unwrap()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

type Answers = Box<dyn FnMut(&Asked) -> (u16, String) + Send>;

/// A vendor's server on this machine.
pub(crate) struct Vendor {
    pub(crate) origin: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    answers: Arc<Mutex<Answers>>,
    ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Vendor {
    /// One that answers everything like this.
    pub(crate) fn answering(status: u16, body: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let body = body.to_owned();
        let first: Answers = Box::new(move |_| (status, body.clone()));
        let answers = Arc::new(Mutex::new(first));
        let ended = Arc::new(AtomicBool::new(false));
        let thread = std::thread::spawn({
            let (asked, answers, ended) =
                (Arc::clone(&asked), Arc::clone(&answers), Arc::clone(&ended));
            move || {
                for stream in listener.incoming().map_while(Result::ok) {
                    if ended.load(Ordering::Relaxed) {
                        return;
                    }
                    serve(stream, &asked, &answers);
                }
            }
        });
        Self {
            origin: format!("http://{address}"),
            asked,
            answers,
            ended,
            thread: Some(thread),
        }
    }

    /// Answers otherwise from now on.
    pub(crate) fn answers(&self, answers: impl FnMut(&Asked) -> (u16, String) + Send + 'static) {
        *self.answers.lock().unwrap_or_else(PoisonError::into_inner) = Box::new(answers);
    }

    /// What it was asked so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Waits until it was asked so often, and tells the last.
    pub(crate) fn asked_times(&self, times: usize) -> Asked {
        super::until("the vendor is asked", || self.asked().len() >= times);
        let asked = self.asked();
        assert_eq!(asked.len(), times, "{asked:?}");
        asked[times - 1].clone()
    }
}

impl Drop for Vendor {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        drop(TcpStream::connect(
            self.origin.trim_start_matches("http://"),
        ));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// One request on a connection, which is closed then.
fn serve(stream: TcpStream, asked: &Mutex<Vec<Asked>>, answers: &Mutex<Answers>) {
    let mut reader = BufReader::new(stream);
    let mut line = || {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    };
    let first = line();
    let mut first = first.split(' ').map(str::to_owned);
    let (Some(method), Some(target)) = (first.next(), first.next()) else {
        return;
    };
    let mut headers = Vec::new();
    loop {
        let line = line();
        let Some((name, value)) = line.split_once(": ") else {
            break;
        };
        headers.push((name.to_owned(), value.to_owned()));
    }
    let mut asks = Asked {
        method,
        target,
        headers,
        body: String::new(),
    };
    let length: usize = asks.header("content-length").parse().unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    asks.body = String::from_utf8(body).unwrap();
    let (status, body) = answers.lock().unwrap_or_else(PoisonError::into_inner)(&asks);
    asked
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(asks);
    let mut stream = reader.into_inner();
    let answer = format!(
        "HTTP/1.1 {status} Said\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    drop(stream.write_all(answer.as_bytes()));
}
